"""The cross-encoder: a BERT encoder, its first and its mean state, one hidden layer, three labels."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel


class CrossEncoder(nn.Module):
    """Gives logits for (support, contradict, absent), shape [batch, 3]."""

    def __init__(self, folder: str, *, pretrained: bool, dropout: float = 0.1) -> None:
        """Take the folder of the starting weights, or only its configuration."""
        super().__init__()
        config = BertConfig.from_pretrained(folder)
        config._attn_implementation = "sdpa" if pretrained else "eager"
        if pretrained:
            self.encoder = BertModel.from_pretrained(folder, config=config, add_pooling_layer=False)
        else:
            self.encoder = BertModel(config, add_pooling_layer=False)
        width = config.hidden_size
        self.hidden = nn.Linear(2 * width, width)
        self.out = nn.Linear(width, 3)
        self.drop = nn.Dropout(dropout)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        """Take int64 tensors of shape [batch, length]; the mask is 1 where there is a token."""
        states = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        weights = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * weights).sum(1) / weights.sum(1)
        both = torch.cat([states[:, 0], mean], dim=-1)
        return self.out(self.drop(torch.tanh(self.hidden(self.drop(both)))))
